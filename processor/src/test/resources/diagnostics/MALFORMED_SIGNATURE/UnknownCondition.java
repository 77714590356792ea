package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation( // expect: The signature 'keep=ALL: Features(width) -> Features(width)' of @Own is invalid: the annotation has no element 'keep'
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "keep=ALL: Features(width) -> Features(width)"
)
@interface Own {
  double rate() default 0.5;
}
