import SeraiCommand

await Serai.start()
