/** Days that reach a task from several inputs. */
package org.assay.runtime.day;
