/** Submissions as people write them in JSON: read into the records of the contract, and described as JSON Schema. */
package org.assay.submissionjson;
