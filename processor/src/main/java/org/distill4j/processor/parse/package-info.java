/**
 * From javac's elements to {@link org.distill4j.processor.spec}: the only stage that looks into
 * javax.lang.model.
 */
package org.distill4j.processor.parse;
