/**
 * Integer size expressions in annotations and signatures, and their normal form, in which two sizes
 * are equal exactly if they have the same representation. Independent of javac.
 */
package org.distill4j.processor.size;
