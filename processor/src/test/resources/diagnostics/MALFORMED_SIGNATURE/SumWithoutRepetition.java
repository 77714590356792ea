package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation( // expect: The signature 'Features(width) -> Features(sum(width))' of @Own is invalid: the sum over 'width' requires a value repeated with '...'
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(sum(width))"
)
@interface Own {
  double rate() default 0.5;
}
