package org.distill4j.samples.gloss.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/** The reference: the ONNX model, run by ONNX Runtime, its steps averaged to length 1. */
final class OnnxEncoder implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxEncoder(Path model, int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    this.session = environment.createSession(model.toString(), options);
  }

  /** Returns the vectors of a batch of texts, which are padded to the longest. */
  float[][] encode(int[][] texts) throws OrtException {
    int steps = 1;
    for (int[] text : texts) {
      steps = Math.max(steps, text.length);
    }
    long[] shape = {texts.length, steps};
    LongBuffer tokens = LongBuffer.allocate(texts.length * steps);
    LongBuffer mask = LongBuffer.allocate(texts.length * steps);
    for (int i = 0; i < texts.length; i++) {
      for (int step = 0; step < texts[i].length; step++) {
        tokens.put(i * steps + step, texts[i][step]);
        mask.put(i * steps + step, 1);
      }
    }
    LongBuffer types = LongBuffer.allocate(texts.length * steps);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, tokens, shape);
        OnnxTensor masks = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor zeros = OnnxTensor.createTensor(environment, types, shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", masks, "token_type_ids", zeros))) {
      return pooled(texts, steps, ((OnnxTensor) result.get(0)).getFloatBuffer());
    }
  }

  private static float[][] pooled(int[][] texts, int steps, FloatBuffer states) {
    int width = states.remaining() / (texts.length * steps);
    float[][] vectors = new float[texts.length][width];
    for (int i = 0; i < texts.length; i++) {
      double[] sums = new double[width];
      for (int step = 0; step < texts[i].length; step++) {
        for (int j = 0; j < width; j++) {
          sums[j] += states.get((i * steps + step) * width + j);
        }
      }
      double squares = 0;
      for (double sum : sums) {
        squares += sum * sum;
      }
      for (int j = 0; j < width; j++) {
        vectors[i][j] = (float) (sums[j] / Math.sqrt(squares));
      }
    }
    return vectors;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
