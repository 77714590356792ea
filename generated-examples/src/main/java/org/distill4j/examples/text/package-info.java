/** Every operation for text, in one network. */
package org.distill4j.examples.text;
