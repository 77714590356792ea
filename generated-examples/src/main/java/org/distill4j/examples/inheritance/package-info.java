/** A network and distillations that extend others, override and add. */
package org.distill4j.examples.inheritance;
