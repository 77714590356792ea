/** Random specs whose networks take their parameters from files. */
package org.distill4j.examples.random.pretrained;
