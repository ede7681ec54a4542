import CRSVG

/// Draws an SVG of 1200 by 630 pixels as PNG; nil where it is none that can be drawn.
func drawPNG(_ svg: [UInt8]) -> [UInt8]? {
  var failure: UnsafeMutablePointer<GError>?
  guard let handle = rsvg_handle_new_from_data(svg, UInt(svg.count), &failure) else {
    if let failure { g_error_free(failure) }
    return nil
  }
  defer { g_object_unref(handle) }
  guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1200, 630) else { return nil }
  defer { cairo_surface_destroy(surface) }
  guard let context = cairo_create(surface) else { return nil }
  defer { cairo_destroy(context) }
  var area = RsvgRectangle(x: 0, y: 0, width: 1200, height: 630)
  guard rsvg_handle_render_document(handle, context, &area, nil) != 0 else { return nil }
  return png(of: surface)
}

private func png(of surface: OpaquePointer) -> [UInt8]? {
  var bytes: [UInt8] = []
  let status = withUnsafeMutablePointer(to: &bytes) { bytes in
    cairo_surface_write_to_png_stream(
      surface,
      { bytes, data, count in
        guard let bytes, let data else { return CAIRO_STATUS_WRITE_ERROR }
        bytes.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, bytes)
  }
  return status == CAIRO_STATUS_SUCCESS ? bytes : nil
}
