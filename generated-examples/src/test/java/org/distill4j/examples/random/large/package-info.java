/** Specs at the limits of what one generated class can hold. */
package org.distill4j.examples.random.large;
