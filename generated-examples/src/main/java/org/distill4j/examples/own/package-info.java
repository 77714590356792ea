/** A custom operation and a custom objective. */
package org.distill4j.examples.own;
