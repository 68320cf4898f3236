/** Rule packs: which rule of the law, with which numbers, holds on a day in a place, and what a case may do next. */
package org.assay.domain.rulepack;
