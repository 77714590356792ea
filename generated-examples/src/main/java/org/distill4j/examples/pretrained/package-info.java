/** Networks that take their parameters from a file. */
package org.distill4j.examples.pretrained;
