/** Commands that list and describe specs. */
package org.distill4j.samples.cli.spec;
