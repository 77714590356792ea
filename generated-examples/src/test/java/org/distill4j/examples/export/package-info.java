/** Exported networks compute what the networks compute. */
package org.distill4j.examples.export;
