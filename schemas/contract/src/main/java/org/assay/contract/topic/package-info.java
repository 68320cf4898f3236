/** The topics: one typed constant each, with its owner. Everything else that names a topic is rendered from here. */
package org.assay.contract.topic;
