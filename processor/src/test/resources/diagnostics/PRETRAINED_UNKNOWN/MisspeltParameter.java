package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Pretrained(
    tensors = {
      @Tensor(of = "hidden.W", name = "hidden.weight", transposed = true),
      @Tensor(
          of = "hidden.bias", // expect: @Pretrained names 'hidden.bias', but 'Small' has no such trained tensor. Fix: Did you mean 'hidden.b'? Name a node and its parameter
          name = "hidden.bias")
    },
    others = "answer")
interface Small {

  @Input(shape = "8")
  Features x();

  @Dense(units = "4")
  Features hidden(Features x);

  @Logits(classes = "3")
  Scores answer(Features hidden);
}
