/** ONNX models as bodies of external teachers, run by ONNX Runtime. */
package org.distill4j.onnx;
