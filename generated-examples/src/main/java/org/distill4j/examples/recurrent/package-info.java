/** Recurrent layers of several layers, with initial and final states. */
package org.distill4j.examples.recurrent;
