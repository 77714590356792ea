/** Text of generated sources and their comments. */
package org.distill4j.processor.emit.text;
