package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Pretrained(
    tensors = {
      @Tensor(
          of = "layers[*].hidden.W",
          name = "layer.0.weight"), // expect: 'layer.0.weight' has 0 indices '*', but 'layers[*].hidden.W' has 1 of '[*]'. Fix: Write one '*' in the name
      @Tensor(of = "layers[*].hidden.b", name = "layer.*.bias")
    },
    others = "answer")
interface Small {

  @Input(shape = "8")
  Features x();

  @Use(repeat = "2")
  Layer layers(@From("x") Features state);

  @Logits(classes = "3")
  Scores answer(@From("layers.hidden") Features hidden);
}

@Block
interface Layer {

  @Input(shape = "8")
  Features state();

  @Carry("state")
  @Dense(units = "8")
  Features hidden(Features state);
}
