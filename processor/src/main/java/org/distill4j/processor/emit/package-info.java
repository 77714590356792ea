/**
 * Writes the generated sources: everything is decided before, and this is the only package that
 * knows JavaPoet. Output depends on the spec alone, never on time, machine or order of a set.
 */
package org.distill4j.processor.emit;
