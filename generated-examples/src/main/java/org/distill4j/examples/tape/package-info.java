/** A custom operation and a custom objective of which only the forward pass is written. */
package org.distill4j.examples.tape;
