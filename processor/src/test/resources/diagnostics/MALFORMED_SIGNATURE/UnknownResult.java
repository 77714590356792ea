package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation( // expect: The signature 'Features(width) -> Features(units)' of @Own is invalid: the size 'units' of its result is not determined
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(units)"
)
@interface Own {
  double rate() default 0.5;
}
