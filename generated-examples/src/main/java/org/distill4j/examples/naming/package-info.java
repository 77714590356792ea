/** Nested and package-private specs, other names for what is read, outputs that are no answers. */
package org.distill4j.examples.naming;
