/** Tests that follow the guides for newcomers literally. */
package org.distill4j.examples.guide;
