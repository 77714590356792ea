/** The inputs and outputs of the files that are bodies of external teachers. */
package org.distill4j.processor.body;
