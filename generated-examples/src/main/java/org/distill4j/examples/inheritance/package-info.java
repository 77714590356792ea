/** A network that extends another, overrides a node and adds one. */
package org.distill4j.examples.inheritance;
