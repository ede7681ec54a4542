// swift-tools-version: 6.2

import PackageDescription

// Apart from Serai's own package, so that nobody who builds Serai has to fetch its peers.
let package = Package(
  name: "serai-benchmarks",
  dependencies: [
    .package(name: "serai", path: ".."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
  ],
  targets: [
    .executableTarget(
      name: "LanguageBenchmarks",
      dependencies: [
        .product(name: "SeraiEngine", package: "serai"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ]),
    .executableTarget(
      name: "InstantiationBenchmarks",
      dependencies: [.product(name: "SeraiEngine", package: "serai")]),
  ]
)
