package org.distill4j.runtime.graph.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The part of a flat vector that belongs to a node, divided into its parameters. */
public final class ParameterViews {

  private static final int CHUNK = 1 << 20;

  private ParameterViews() {}

  /** Returns views of a node's part of the vector by name, in their declared shapes. */
  public static Map<String, INDArray> of(List<Parameter> parameters, INDArray vector) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    long offset = 0;
    for (Parameter parameter : parameters) {
      long end = offset + parameter.length();
      INDArray part = vector.get(NDArrayIndex.interval(offset, end));
      views.put(parameter.name(), part.reshape('c', parameter.shape()));
      offset = end;
    }
    return Collections.unmodifiableMap(views);
  }

  /** Initialises a parameter. */
  public static void fill(INDArray view, Initialisation initialisation, SplittableRandom random) {
    if (initialisation.low() == initialisation.high()) {
      view.assign(initialisation.low());
      return;
    }
    INDArray flat = view.reshape('c', new long[] {view.length()});
    for (long begin = 0; begin < flat.length(); begin += CHUNK) {
      long end = Math.min(begin + CHUNK, flat.length());
      double[] values = new double[(int) (end - begin)];
      initialisation.draw(values, random);
      INDArray drawn = Nd4j.createFromArray(values).castTo(view.dataType());
      flat.get(NDArrayIndex.interval(begin, end)).assign(drawn);
    }
  }

  /** Returns the array in a data type: itself if it already has that type. */
  public static INDArray cast(INDArray array, DataType type) {
    return array == null || array.dataType() == type ? array : array.castTo(type);
  }
}
