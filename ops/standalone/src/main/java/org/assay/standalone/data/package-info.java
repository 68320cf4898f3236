/** The stack's data, read from outside: connection, whole topics, progress of the apps. */
package org.assay.standalone.data;
