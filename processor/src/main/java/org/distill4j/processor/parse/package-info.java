/**
 * Parses javac's elements into {@link org.distill4j.processor.spec}. The only phase that uses
 * javax.lang.model.
 */
package org.distill4j.processor.parse;
