/**
 * Weights from files: {@code safetensors} and the initialisers of ONNX models, and the declared
 * mapping that gives each trained tensor of a network its place in such a file.
 */
package org.distill4j.runtime.pretrained;
