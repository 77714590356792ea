/**
 * ONNX graphs as layers see them: the contract of a layer that can be exported, the values of a
 * graph with their operations, and the file format.
 */
package org.distill4j.runtime.onnx;
