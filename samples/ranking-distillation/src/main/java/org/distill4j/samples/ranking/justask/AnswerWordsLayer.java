package org.distill4j.samples.ranking.justask;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@link AnswerWords}: [answers, length] word indices with a mask.
 *
 * <p>State: words [answers, length], 0 for padding and at first.
 *
 * @param answers the number of answers, at least 1
 * @param length the largest number of words of an answer, at least 1
 */
public record AnswerWordsLayer(int answers, int length) implements Layer, Exportable {

  private static final String WORDS = "words";

  /** Checks the sizes. */
  public AnswerWordsLayer {
    Require.positive("answers", answers);
    Require.positive("length", length);
  }

  @Override
  public List<Parameter> state() {
    return List.of(new Parameter(WORDS, new long[] {answers, length}, Initialisation.constant(0)));
  }

  /** The indices that were read last, which change with the state alone. */
  private static final class Words {
    private double[] known;
    private INDArray indices;
  }

  @Override
  public INDArray forward(Pass pass) {
    double[] state = HostArrays.doubles(pass.state(WORDS));
    Words words = pass.workspace(Words.class, Words::new);
    if (words.indices == null || !Arrays.equals(words.known, state)) {
      words.known = state;
      words.indices = Nd4j.createFromArray(indices(state)).reshape('c', answers, length);
    }
    return words.indices;
  }

  /** Returns word indices; an answer without words is one of its own. */
  private int[] indices(double[] state) {
    int[] indices = new int[state.length];
    for (int answer = 0; answer < answers; answer++) {
      boolean isEmpty = true;
      for (int i = answer * length; i < (answer + 1) * length; i++) {
        indices[i] = (int) state[i];
        isEmpty &= indices[i] == 0;
      }
      if (isEmpty) {
        indices[answer * length] = answer + 1;
      }
    }
    return indices;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    // Nothing is trained before the words.
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    int[] indices = HostArrays.ints(output);
    double[] mask = new double[indices.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = indices[i] == 0 ? 0 : 1;
    }
    INDArray array = pass.buffer("mask", answers, length);
    HostArrays.assign(mask, array);
    return array;
  }

  @Override
  public Tensor export(ExportPass pass) {
    float[] own = new float[answers * length];
    for (int answer = 0; answer < answers; answer++) {
      own[answer * length] = answer + 1;
    }
    Tensor words = pass.state(WORDS);
    Tensor hasWords = words.sum(1).isAbove(0.5);
    Tensor indices = hasWords.select(words, pass.weights("own", own, answers, length));
    Tensor mask = indices.isAbove(0.5).cast(TensorType.FLOAT);
    return indices.cast(TensorType.INT64).masked(mask);
  }
}
