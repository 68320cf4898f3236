/** Small classes that break one rule each; the tests of the rules import them and expect to be told. */
package org.assay.systemtests.rules.violation;
