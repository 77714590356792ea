/**
 * Integer size expressions, written in annotations and signatures, and their normal form, in which
 * two sizes are equal exactly when they look equal. Plain Java: knows nothing of javac.
 */
package org.distill4j.processor.size;
