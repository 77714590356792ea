/**
 * Layers of which only the forward pass is written: a tape records the kernels that it runs, and
 * the backward pass and the ONNX export follow from the record.
 */
package org.distill4j.runtime.layer.tape;
