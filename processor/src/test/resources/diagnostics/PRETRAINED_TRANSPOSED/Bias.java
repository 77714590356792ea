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
          of = "hidden.b", // expect: 'hidden.b' has 1 axes, and only a matrix has a transpose. Fix: Remove 'transposed'
          name = "hidden.bias",
          transposed = true)
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
