/** Specs that random ones have shown to fail once, or that are too rare among them. */
package org.distill4j.examples.random.found;
