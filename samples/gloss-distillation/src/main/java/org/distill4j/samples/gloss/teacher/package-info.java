/** The teacher: an ONNX encoder that exists already, and a probe on its vectors. */
package org.distill4j.samples.gloss.teacher;
