/** What people and programs read: texts in two languages, tables, JSON. */
package org.assay.standalone.text;
