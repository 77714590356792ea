/**
 * Emits the generated sources. Everything is decided before, and this is the only package that uses
 * JavaPoet. The output depends on the spec alone, never on time, machine or the iteration order of
 * a set.
 */
package org.distill4j.processor.emit;
