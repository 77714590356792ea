package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "width % groups == 0")
@interface Own {
  double rate() default 0.5;

  int groups() default 0;
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Own Features mixed(Features video); // expect: The requirement 'width % groups == 0' of @Own is invalid: it divides by zero
  @Logits(classes = "10") Scores answer(Features mixed);
}
