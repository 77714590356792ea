/** A block that is used several times, with its own and with shared parameters. */
package org.distill4j.examples.block;
