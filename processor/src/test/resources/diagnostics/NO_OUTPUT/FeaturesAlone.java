package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Encoder { // expect: 'Encoder' has no output
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
}
