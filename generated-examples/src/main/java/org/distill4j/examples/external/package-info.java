/** A teacher that exists already: its nodes are declared, and computed elsewhere. */
package org.distill4j.examples.external;
