## Photographs and the camera

photo-file-too-large = The file of this photo is too large to be read.
    .what-to-do = Please choose a smaller photo, or enter the water number.
photo-picture-too-large = This photo has too many pixels to be read.
    .what-to-do = Please choose a smaller photo, or enter the water number.
photo-empty = There is no picture in this file.
    .what-to-do = Please choose another photo, or enter the water number.
photo-unknown-format = This file is not a photo that can be read.
    .what-to-do = Please choose a JPEG, PNG or WebP photo, or enter the water number.
photo-damaged = The file of this photo is not complete.
    .what-to-do = Please take the photo again, or enter the water number.
photo-no-code = No code of a bill was found on the photo.
    .what-to-do = Please take a photo with the whole QR code on it, sharp and well lit, or enter the water number.
camera-no-picture = The camera gives no picture now.
    .what-to-do = Please open the camera again, choose a photo, or enter the water number.

## While aiming

aim-too-far = The code is too far away. Please hold the phone closer.
aim-too-dark = It is too dark here. Please turn on a light.
aim-glare = Light is reflected on the code. Please tilt the bill or the phone.
aim-blurred = The picture is blurred. Please hold the phone still.
