/** Specs in unusual Java, which must compile, and specs with one mistake, which has one message. */
package org.distill4j.examples.random.odd;
