package org.distill4j.examples.steps;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;

/**
 * A cell whose memory takes as much of each fact as a gate lets through (attention GRU, Xiong et
 * al. 2016): C = g h + (1 - g) C' with h = tanh(f W + r (C' U)) and r = sigmoid(f W_r + C' U_r).
 */
@Block
public interface GatedCell {

  @Dimension
  int units();

  @Dimension
  int inputs();

  @Input(shape = "inputs")
  Features fact();

  @Input(shape = "1")
  Features gate();

  @Input(shape = "units")
  Features memory();

  @Dense(units = "units")
  Features factReset(Features fact);

  @Dense(units = "units", bias = false)
  Features memoryReset(Features memory);

  @Add(activation = Activation.SIGMOID)
  Features reset(Features factReset, Features memoryReset);

  @Dense(units = "units")
  Features told(Features fact);

  @Dense(units = "units", bias = false)
  Features recalled(Features memory);

  @Multiply
  Features kept(Features reset, Features recalled);

  @Add(activation = Activation.TANH)
  Features candidate(Features told, Features kept);

  @Scale
  Features written(Features candidate, Features gate);

  @Scale(factor = -1)
  Features erased(Features memory, Features gate);

  @Carry("memory")
  @Add
  Features next(Features memory, Features written, Features erased);
}
